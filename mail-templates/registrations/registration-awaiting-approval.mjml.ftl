<#ftl output_format="HTML">
<#import "../frame/frame.ftl" as frame>
<#import "../frame/webinar.ftl" as parts>
<@frame.mail title=say.text("mail.registration-awaiting-approval.title") preview=say.text("mail.registration-awaiting-approval.intro") why=say.text("mail.webinar.why") discreet=discreet>
<@frame.text><@frame.para>[[greeting]]</@frame.para><@frame.para>${say.text("mail.registration-awaiting-approval.intro")}</@frame.para></@frame.text>
<@parts.when/>
<@parts.own/>
</@frame.mail>
