<#import "../frame/text.ftl" as frame>
<#import "../frame/webinar-text.ftl" as parts>
<@frame.mail title=say.text("mail.registration-refused.title") why=say.text("mail.webinar.why") discreet=discreet>
[[greeting]]

${say.text("mail.registration-refused.intro")}

<@parts.when/>
</@frame.mail>
