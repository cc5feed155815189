<#ftl output_format="HTML">
<#import "../frame/frame.ftl" as frame>
<@frame.mail title=say.text("mail.data-link.title") preview=say.text("mail.data-link.intro") why=say.text("mail.fresh.why") discreet=discreet>
<@frame.text><@frame.para>[[greeting]]</@frame.para><@frame.para>${say.text("mail.data-link.intro")}</@frame.para><@frame.button href="[[freshLink]]">${say.text("mail.data-link.button")}</@frame.button></@frame.text>
<@frame.text><@frame.note>${say.text("mail.fresh.valid")}</@frame.note><@frame.note>${say.text("mail.fresh.not-me")}</@frame.note></@frame.text>
</@frame.mail>
