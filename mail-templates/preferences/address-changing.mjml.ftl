<#ftl output_format="HTML">
<#import "../frame/frame.ftl" as frame>
<@frame.mail title=say.text("mail.address-changing.title") preview=say.text("mail.address-changing.intro") why=say.text("mail.address-changing.why") discreet=discreet>
<@frame.text><@frame.para>[[greeting]]</@frame.para><@frame.para>${say.text("mail.address-changing.intro")}</@frame.para><@frame.button href="[[stopUrl]]">${say.text("mail.address-changing.button")}</@frame.button></@frame.text>
</@frame.mail>
