<#import "../frame/text.ftl" as frame>
<@frame.mail title=say.text("mail.already-subscribed.title") why=say.text("mail.confirm-subscription.why") discreet=discreet>
[[greeting]]

${say.text("mail.already-subscribed.intro")}

${say.text("mail.already-subscribed.button")}${frame.colon}[[preferencesLink]]
${say.text("mail.already-subscribed.valid")}

${say.text("mail.confirm-subscription.not-me")}
${say.text("mail.confirm-subscription.not-me.link")}${frame.colon}[[notMeUrl]]

</@frame.mail>
