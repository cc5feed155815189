<#ftl output_format="HTML">
<#import "../frame/frame.ftl" as frame>
<@frame.mail title=say.text("mail.calendar-feed.title") preview=say.text("mail.calendar-feed.intro") why=say.text("mail.calendar-feed.why") discreet=discreet>
<@frame.text><@frame.para>[[greeting]]</@frame.para><@frame.para>${say.text("mail.calendar-feed.intro")}</@frame.para><@frame.para>${say.text("mail.calendar-feed.what")}</@frame.para><@frame.button href="[[calendarUrl]]">${say.text("mail.calendar-feed.button")}</@frame.button></@frame.text>
<@frame.text><@frame.note>${say.text("mail.calendar-feed.personal")}</@frame.note></@frame.text>
</@frame.mail>
