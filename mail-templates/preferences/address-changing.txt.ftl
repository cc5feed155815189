<#import "../frame/text.ftl" as frame>
<@frame.mail title=say.text("mail.address-changing.title") why=say.text("mail.address-changing.why") discreet=discreet>
[[greeting]]

${say.text("mail.address-changing.intro")}

${say.text("mail.address-changing.button")}${frame.colon}[[stopUrl]]

</@frame.mail>
