<#import "../frame/text.ftl" as frame>
<@frame.mail title=say.text("mail.confirm-subscription.title") why=say.text("mail.confirm-subscription.why") discreet=discreet>
[[greeting]]

${say.text("mail.confirm-subscription.intro")}

${say.text("mail.confirm-subscription.valid")}
${say.text("mail.confirm-subscription.button")}${frame.colon}[[confirmUrl]]

${say.text("mail.confirm-subscription.not-me")}
${say.text("mail.confirm-subscription.not-me.link")}${frame.colon}[[notMeUrl]]

</@frame.mail>
