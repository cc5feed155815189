<#ftl output_format="HTML">
<#import "../frame/frame.ftl" as frame>
<@frame.mail title=say.text("mail.address-known.title") preview=say.text("mail.address-known.intro") why=say.text("mail.address-known.why") discreet=discreet>
<@frame.text><@frame.para>[[greeting]]</@frame.para><@frame.para>${say.text("mail.address-known.intro")}</@frame.para></@frame.text>
<@frame.text><@frame.note>${say.text("mail.confirm-address.not-me")} <@frame.link "[[notMeUrl]]">${say.text("mail.confirm-subscription.not-me.link")}</@frame.link></@frame.note></@frame.text>
</@frame.mail>
