<#ftl output_format="HTML">
<#import "../frame/frame.ftl" as frame>
<@frame.mail title=say.text("mail.confirm-subscription.title") preview=say.text("mail.confirm-subscription.intro") why=say.text("mail.confirm-subscription.why") discreet=discreet>
<@frame.text><@frame.para>[[greeting]]</@frame.para><@frame.para>${say.text("mail.confirm-subscription.intro")}</@frame.para><@frame.para>${say.text("mail.confirm-subscription.valid")}</@frame.para><@frame.button href="[[confirmUrl]]">${say.text("mail.confirm-subscription.button")}</@frame.button></@frame.text>
<@frame.text><@frame.note>${say.text("mail.confirm-subscription.not-me")} <@frame.link "[[notMeUrl]]">${say.text("mail.confirm-subscription.not-me.link")}</@frame.link></@frame.note></@frame.text>
</@frame.mail>
