<#import "../frame/text.ftl" as frame>
<#import "../frame/webinar-text.ftl" as parts>
<@frame.mail title=say.text("mail.already-registered.title") why=say.text("mail.webinar.why") discreet=discreet>
[[greeting]]

${say.text("mail.already-registered.intro")}

<@parts.when/>
<@parts.join/>
<@parts.own/>
</@frame.mail>
