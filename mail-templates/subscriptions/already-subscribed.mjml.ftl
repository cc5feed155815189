<#ftl output_format="HTML">
<#import "../frame/frame.ftl" as frame>
<@frame.mail title=say.text("mail.already-subscribed.title") preview=say.text("mail.already-subscribed.intro") why=say.text("mail.confirm-subscription.why") discreet=discreet>
<@frame.text><@frame.para>[[greeting]]</@frame.para><@frame.para>${say.text("mail.already-subscribed.intro")}</@frame.para><@frame.button href="[[preferencesLink]]">${say.text("mail.already-subscribed.button")}</@frame.button></@frame.text>
<@frame.text><@frame.note>${say.text("mail.already-subscribed.valid")}</@frame.note><@frame.note>${say.text("mail.confirm-subscription.not-me")} <@frame.link "[[notMeUrl]]">${say.text("mail.confirm-subscription.not-me.link")}</@frame.link></@frame.note></@frame.text>
</@frame.mail>
