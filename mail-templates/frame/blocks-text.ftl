<#-- The same blocks in the text part: every link stands there too (D4). -->
<#macro inset item>
<#switch item.kind.name()>
<#case "TEXT">
<#if item.title?has_content>
${item.title}
</#if>
${item.inset.text}
<#break>
<#case "PICTURE">
[${item.title}]
<#if item.summary?has_content>
${item.summary}
</#if>
<#if item.link?has_content>
${item.link}
</#if>
<#break>
<#case "BUTTON">
${item.title} : ${item.link}
<#break>
<#case "QUOTE">
« ${item.summary} »
<#if item.title?has_content>
${item.title}
</#if>
<#break>
<#case "FIGURES">
<#if item.title?has_content>
${item.title}
</#if>
<#list item.inset.figures as figure>
${figure.value} ${figure.label}
</#list>
<#break>
</#switch>

</#macro>
