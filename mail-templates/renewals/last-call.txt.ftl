<#import "../frame/text.ftl" as frame>
<@frame.mail title=say.text("mail.last-call.title") why=say.text("mail.still-wanted.why") discreet=discreet>
[[greeting]]

${say.text("mail.last-call.intro")}

${say.text("mail.last-call.else")}
${say.text("mail.still-wanted.button")}${frame.colon}[[stillUrl]]

</@frame.mail>
