<#import "../frame/text.ftl" as frame>
<#import "../frame/webinar-text.ftl" as parts>
<@frame.mail title=say.text("mail.date-moved.title") why=say.text("mail.webinar.why") discreet=discreet>
[[greeting]]

${say.text("mail.date-moved.intro")}

<@parts.when/>
<@parts.join/>
<@parts.answers/>
<@parts.own/>
</@frame.mail>
