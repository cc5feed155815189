<#ftl output_format="HTML">
<#import "../frame/frame.ftl" as frame>
<@frame.mail title=say.text("mail.last-call.title") preview=say.text("mail.last-call.intro") why=say.text("mail.still-wanted.why") discreet=discreet>
<@frame.text><@frame.para>[[greeting]]</@frame.para><@frame.para>${say.text("mail.last-call.intro")}</@frame.para><@frame.para>${say.text("mail.last-call.else")}</@frame.para><@frame.button href="[[stillUrl]]">${say.text("mail.still-wanted.button")}</@frame.button></@frame.text>
</@frame.mail>
