<#ftl output_format="HTML">
<#import "../frame/frame.ftl" as frame>
<@frame.mail title=say.text("mail.confirm-address.title") preview=say.text("mail.confirm-address.intro") why=say.text("mail.confirm-address.why") discreet=discreet>
<@frame.text><@frame.para>[[greeting]]</@frame.para><@frame.para>${say.text("mail.confirm-address.intro")}</@frame.para><@frame.para>${say.text("mail.confirm-address.valid")}</@frame.para><@frame.button href="[[confirmUrl]]">${say.text("mail.confirm-address.button")}</@frame.button></@frame.text>
<@frame.text><@frame.note>${say.text("mail.confirm-address.not-me")} <@frame.link "[[notMeUrl]]">${say.text("mail.confirm-subscription.not-me.link")}</@frame.link></@frame.note></@frame.text>
</@frame.mail>
