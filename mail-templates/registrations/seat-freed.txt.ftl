<#import "../frame/text.ftl" as frame>
<#import "../frame/webinar-text.ftl" as parts>
<@frame.mail title=say.text("mail.seat-freed.title") why=say.text("mail.webinar.why") discreet=discreet>
[[greeting]]

${say.text("mail.seat-freed.intro")}

<@parts.when/>
<@parts.join/>
<@parts.answers/>
<@parts.own/>
</@frame.mail>
