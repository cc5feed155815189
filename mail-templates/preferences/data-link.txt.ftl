<#import "../frame/text.ftl" as frame>
<@frame.mail title=say.text("mail.data-link.title") why=say.text("mail.fresh.why") discreet=discreet>
[[greeting]]

${say.text("mail.data-link.intro")}

${say.text("mail.data-link.button")}${frame.colon}[[freshLink]]

${say.text("mail.fresh.valid")}
${say.text("mail.fresh.not-me")}

</@frame.mail>
