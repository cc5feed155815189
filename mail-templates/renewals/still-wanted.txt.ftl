<#import "../frame/text.ftl" as frame>
<@frame.mail title=say.text("mail.still-wanted.title") why=say.text("mail.still-wanted.why") discreet=discreet>
[[greeting]]

${say.text("mail.still-wanted.intro")}

${say.text("mail.still-wanted.else")}
${say.text("mail.still-wanted.button")}${frame.colon}[[stillUrl]]

</@frame.mail>
