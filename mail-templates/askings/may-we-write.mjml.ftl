<#ftl output_format="HTML">
<#import "../frame/frame.ftl" as frame>
<@frame.mail title=say.text("mail.may-we-write.title") preview=say.text("mail.may-we-write.valid") why=say.text("mail.may-we-write.why") discreet=discreet>
<@frame.text><@frame.para>[[greeting]]</@frame.para><@frame.para>${say.text("mail.may-we-write.intro")} [[what]].</@frame.para><@frame.para>${say.text("mail.may-we-write.source")} [[source]].</@frame.para><@frame.para>${say.text("mail.may-we-write.valid")}</@frame.para><@frame.button href="[[askUrl]]">${say.text("mail.may-we-write.button")}</@frame.button></@frame.text>
<@frame.text><@frame.note>${say.text("mail.may-we-write.no")}</@frame.note></@frame.text>
</@frame.mail>
