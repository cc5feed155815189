<#-- The same frame in plain text. -->
<#assign colon = (lang == "fr")?then("\x00A0: ", ": ")>
<#macro mail title why="" discreet=false>
${settings.fromName}

${title?upper_case}

<#nested>
<#if !discreet>
----------------------------------------
${say.text("help.title")}
119${colon}${say.text("help.119")}
17 ${say.text("help.or")} 114${colon}${say.text("help.17")}
3018${colon}${say.text("help.3018")}
116 000${colon}${say.text("help.116000")}

</#if>
----------------------------------------
<#if why?has_content>
${why}

</#if>
<#if discreet>
${settings.fromName}
<#else>
${settings.network}
${settings.postalAddress}
</#if>
${settings.replyTo}
${say.text("legal.privacy")}${colon}${settings.baseUrl}/privacy
</#macro>
