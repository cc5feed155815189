<#import "../frame/text.ftl" as frame>
<#import "../frame/webinar-text.ftl" as parts>
<@frame.mail title=say.text("mail.webinar-reminder.title") why=say.text("mail.webinar.why") discreet=discreet>
[[greeting]]

${say.text("mail.webinar-reminder.intro")}

<@parts.when/>
<@parts.join/>
${say.text("mail.webinar-reminder.seat")}
<@parts.own/>
</@frame.mail>
