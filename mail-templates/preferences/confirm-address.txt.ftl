<#import "../frame/text.ftl" as frame>
<@frame.mail title=say.text("mail.confirm-address.title") why=say.text("mail.confirm-address.why") discreet=discreet>
[[greeting]]

${say.text("mail.confirm-address.intro")}

${say.text("mail.confirm-address.valid")}
${say.text("mail.confirm-address.button")}${frame.colon}[[confirmUrl]]

${say.text("mail.confirm-address.not-me")}
${say.text("mail.confirm-subscription.not-me.link")}${frame.colon}[[notMeUrl]]

</@frame.mail>
