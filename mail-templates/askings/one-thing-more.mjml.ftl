<#ftl output_format="HTML">
<#import "../frame/frame.ftl" as frame>
<@frame.mail title=say.text("mail.one-thing-more.title") preview=say.text("mail.one-thing-more.valid") why=say.text("mail.one-thing-more.why") discreet=discreet>
<@frame.text><@frame.para>[[greeting]]</@frame.para><@frame.para>${say.text("mail.one-thing-more.intro")} [[what]].</@frame.para><@frame.para>${say.text("mail.one-thing-more.valid")}</@frame.para><@frame.button href="[[askUrl]]">${say.text("mail.one-thing-more.button")}</@frame.button></@frame.text>
<@frame.text><@frame.note>${say.text("mail.may-we-write.no")}</@frame.note></@frame.text>
</@frame.mail>
