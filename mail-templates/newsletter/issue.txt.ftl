<#import "../frame/blocks-text.ftl" as blocks>
<#assign address = settings.baseUrl + "/newsletter/" + letter.number>
${settings.fromName} · <#if letter.kind.name() == "LETTER">${say.text("mail.number", letter.number?c)} · ${say.text("season." + letter.quarter.number, letter.quarter.year?c)}<#else>${say.text("mail.announcement")}</#if>

${letter.words.title?upper_case}

${slots.greeting}

<#if letter.gap.name() != "NONE">
${say.text("mail.gap." + letter.gap.name())}

</#if>
<#if letter.words.text?has_content>
${letter.words.text}

</#if>
<#list letter.parts as part>
----------------------------------------
${part.title?upper_case}

<#list part.items as item>
<#if item.inset??>
<@blocks.inset item/>
<#else>
${item.title}
${say.text("entry.kind." + item.kind.name())} · <#if item.place?has_content>${item.place}<#else>${say.text("mail.national")}</#if><#if item.startsAt??> · ${say.moment(item.startsAt, settings.zone)}</#if>
<#if item.summary?has_content>
${item.summary}
</#if>
<#if item.kind.name() == "WEBINAR">${say.text("mail.register")} : <#elseif item.kind.name() == "PODCAST">${say.text("mail.listen")} : </#if>${item.link}

</#if>
</#list>
</#list>
----------------------------------------
${say.text("help.title")}
119 : ${say.text("help.119")}
17 ${say.text("help.or")} 114 : ${say.text("help.17")}
3018 : ${say.text("help.3018")}
116 000 : ${say.text("help.116000")}

----------------------------------------
<#if slots.unsubscribeUrl??>
${say.text("mail.why")}

${say.text("mail.unsubscribe")} : ${slots.unsubscribeUrl}
${say.text("mail.preferences")} : ${slots.preferencesUrl}
</#if>
${say.text("mail.browser")} : ${address}
${say.text("legal.privacy")} : ${settings.baseUrl}/privacy

${settings.network}
${settings.postalAddress}
${settings.replyTo}
