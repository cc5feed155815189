<#import "../frame/text.ftl" as frame>
<@frame.mail title=say.text("mail.address-known.title") why=say.text("mail.address-known.why") discreet=discreet>
[[greeting]]

${say.text("mail.address-known.intro")}

${say.text("mail.confirm-address.not-me")}
${say.text("mail.confirm-subscription.not-me.link")}${frame.colon}[[notMeUrl]]

</@frame.mail>
