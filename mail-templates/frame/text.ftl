<#-- The same frame in plain text. -->
<#macro mail title why="" help=true>
${settings.fromName}

${title?upper_case}

<#nested>
<#if help>
----------------------------------------
${say.text("help.title")}
119 : ${say.text("help.119")}
17 ${say.text("help.or")} 114 : ${say.text("help.17")}
3018 : ${say.text("help.3018")}
116 000 : ${say.text("help.116000")}

</#if>
----------------------------------------
<#if why?has_content>
${why}

</#if>
${settings.network}
${settings.postalAddress}
${settings.replyTo}
${say.text("legal.privacy")} : ${settings.baseUrl}/privacy
</#macro>
