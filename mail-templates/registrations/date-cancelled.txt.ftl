<#import "../frame/text.ftl" as frame>
<#import "../frame/webinar-text.ftl" as parts>
<@frame.mail title=say.text("mail.date-cancelled.title") why=say.text("mail.webinar.why") discreet=discreet>
[[greeting]]

${say.text("mail.date-cancelled.intro")}

<@parts.when/>
<@parts.own/>
</@frame.mail>
