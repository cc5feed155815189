<#ftl output_format="HTML">
<#-- Who writes: the house's logo, whose words are the sender's name when pictures are off, or the name itself. -->
<#macro house><#if settings.look.logo.isPresent()><#local logo = settings.look.logo.get()><img src="${settings.baseUrl}/logo" width="${logo.width?c}" height="${logo.height?c}" alt="${settings.fromName}" style="display:block;border:0;width:${logo.width?c}px;height:${logo.height?c}px"/><#else>${settings.fromName}</#if></#macro>
