<#import "../frame/text.ftl" as frame>
<#import "../frame/webinar-text.ftl" as parts>
<@frame.mail title=say.text("mail.registration-cancelled.title") why=say.text("mail.webinar.why") discreet=discreet>
[[greeting]]

${say.text("mail.registration-cancelled.intro")}

<@parts.when/>
${say.text("mail.registration-cancelled.again")}${frame.colon}[[manageUrl]]

</@frame.mail>
