<#ftl output_format="HTML">
<#import "../frame/frame.ftl" as frame>
<#import "../frame/webinar.ftl" as parts>
<@frame.mail title=say.text("mail.webinar-reminder.title") preview=say.text("mail.webinar-reminder.intro") why=say.text("mail.webinar.why") discreet=discreet>
<@frame.text><@frame.para>[[greeting]]</@frame.para><@frame.para>${say.text("mail.webinar-reminder.intro")}</@frame.para></@frame.text>
<@parts.when><@parts.join/></@parts.when>
<@frame.text><@frame.para>${say.text("mail.webinar-reminder.seat")}</@frame.para></@frame.text>
<@parts.own/>
</@frame.mail>
