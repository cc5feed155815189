<#ftl output_format="HTML">
<#import "../frame/frame.ftl" as frame>
<#import "../frame/webinar.ftl" as parts>
<@frame.mail title=say.text("mail.webinar-cancelled.title") preview=say.text("mail.webinar-cancelled.intro") why=say.text("mail.webinar.why") discreet=discreet>
<@frame.text><@frame.para>[[greeting]]</@frame.para><@frame.para>${say.text("mail.webinar-cancelled.intro")}</@frame.para></@frame.text>
<@parts.when/>
<@frame.text><@frame.para><@frame.link settings.baseUrl + "/webinars">${say.text("mail.webinar-cancelled.more")}</@frame.link></@frame.para></@frame.text>
</@frame.mail>
