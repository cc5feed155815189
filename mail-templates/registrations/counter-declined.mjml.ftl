<#ftl output_format="HTML">
<#import "../frame/frame.ftl" as frame>
<#import "../frame/webinar.ftl" as parts>
<@frame.mail title=say.text("mail.counter-declined.title") preview=say.text("mail.counter-declined.intro") why=say.text("mail.webinar.why") discreet=discreet>
<@frame.text><@frame.para>[[greeting]]</@frame.para><@frame.para>${say.text("mail.counter-declined.intro")}</@frame.para></@frame.text>
<@parts.when><@parts.join/></@parts.when>
<@parts.answers/>
<@parts.own/>
</@frame.mail>
