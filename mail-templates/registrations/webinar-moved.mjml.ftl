<#ftl output_format="HTML">
<#import "../frame/frame.ftl" as frame>
<#import "../frame/webinar.ftl" as parts>
<@frame.mail title=say.text("mail.webinar-moved.title") preview=say.text("mail.webinar-moved.intro") why=say.text("mail.webinar.why") discreet=discreet>
<@frame.text><@frame.para>[[greeting]]</@frame.para><@frame.para>${say.text("mail.webinar-moved.intro")}</@frame.para></@frame.text>
<@parts.when><@parts.join/></@parts.when>
<@parts.answers/>
<@parts.own/>
</@frame.mail>
