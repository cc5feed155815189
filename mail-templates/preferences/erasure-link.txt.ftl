<#import "../frame/text.ftl" as frame>
<@frame.mail title=say.text("mail.erasure-link.title") why=say.text("mail.fresh.why") discreet=discreet>
[[greeting]]

${say.text("mail.erasure-link.intro")}

${say.text("mail.erasure-link.button")}${frame.colon}[[freshLink]]

${say.text("mail.fresh.valid")}
${say.text("mail.fresh.not-me")}

</@frame.mail>
