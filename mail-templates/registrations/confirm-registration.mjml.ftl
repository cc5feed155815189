<#ftl output_format="HTML">
<#import "../frame/frame.ftl" as frame>
<#import "../frame/webinar.ftl" as parts>
<@frame.mail title=say.text("mail.confirm-registration.title") preview=say.text("mail.confirm-registration.intro") why=say.text("mail.confirm-registration.why") discreet=discreet>
<@frame.text><@frame.para>[[greeting]]</@frame.para><@frame.para>${say.text("mail.confirm-registration.intro")}</@frame.para></@frame.text>
<@frame.card title=title><@frame.line>${say.text("mail.confirm-registration.valid")}</@frame.line><@frame.button href="[[confirmUrl]]">${say.text("mail.confirm-registration.button")}</@frame.button></@frame.card>
<@frame.text><@frame.note>${say.text("mail.confirm-registration.not-me")} <@frame.link "[[notMeUrl]]">${say.text("mail.confirm-registration.not-me.link")}</@frame.link></@frame.note></@frame.text>
</@frame.mail>
