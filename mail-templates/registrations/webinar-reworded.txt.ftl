<#import "../frame/text.ftl" as frame>
<#import "../frame/webinar-text.ftl" as parts>
<@frame.mail title=say.text("mail.webinar-reworded.title") why=say.text("mail.webinar.why") discreet=discreet>
[[greeting]]

${say.text("mail.webinar-reworded.intro")}

<@parts.when/>
<@parts.join/>
<@parts.own/>
</@frame.mail>
