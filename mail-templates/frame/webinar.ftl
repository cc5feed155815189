<#ftl output_format="HTML">
<#-- What mails about a webinar have in common. Personal values are slots, filled for each person by the outbox. -->
<#import "frame.ftl" as frame>
<#import "length.ftl" as length>

<#-- Title, hour where the person is, hour in Paris, length. -->
<#macro when button="">
<@frame.card title=title date="[[localTime]]">
<@frame.line><span class="muted" style="color:#535f5f">[[parisTime]]</span></@frame.line>
<@frame.line>${say.text("mail.webinar.length", length.of(webinar.duration.toMinutes()))}</@frame.line>
<#nested>
</@frame.card>
</#macro>

<#macro join>
<@frame.button href="[[joinUrl]]">${say.text("mail.webinar.join")}</@frame.button>
<p class="ink" style="margin:10px 0 0;${frame.sans}font-size:15px;line-height:23px;color:#1d292d">${say.text("mail.webinar.join.hint")}</p>
</#macro>

<#macro answers>
<@frame.text><@frame.para>${say.text("mail.webinar.answer")} <@frame.link "[[acceptUrl]]">${say.text("mail.webinar.answer.yes")}</@frame.link> · <@frame.link "[[tentativeUrl]]">${say.text("mail.webinar.answer.maybe")}</@frame.link> · <@frame.link "[[declineUrl]]">${say.text("mail.webinar.answer.no")}</@frame.link></@frame.para></@frame.text>
</#macro>

<#macro own>
<@frame.text "4"><@frame.para><@frame.link "[[manageUrl]]">${say.text("mail.webinar.manage")}</@frame.link> · <@frame.link "[[leaveUrl]]">${say.text("mail.webinar.leave")}</@frame.link></@frame.para></@frame.text>
</#macro>
