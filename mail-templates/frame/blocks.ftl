<#ftl output_format="HTML">
<#-- What the team wrote itself between what it took in. A picture says the same without being shown (D6). -->
<#assign serif = "font-family:Georgia,serif;">
<#macro inset item>
<#local foreign><#if lang != item.language> lang="${item.language}"</#if></#local>
<#switch item.kind.name()>
<#case "TEXT">
<mj-text padding="18px 40px 0"><#if item.title?has_content><h3 class="ink"${foreign} style="margin:0 0 6px;font-size:18px;line-height:25px;font-weight:600;color:#1d292d">${item.title}</h3></#if><div${foreign}>${item.inset.mail?no_esc}</div></mj-text>
<#break>
<#case "PICTURE">
<mj-image padding="18px 40px 0" css-class="px pic" src="${item.inset.picture}" alt="${item.title}"<#if item.link?has_content> href="${item.link}"</#if> border-radius="8px" font-size="16px"/>
<#if item.summary?has_content><mj-text padding="6px 40px 0"><p class="muted"${foreign} style="margin:0;font-size:14px;line-height:20px;color:#535f5f">${item.summary}</p></mj-text></#if>
<#break>
<#case "BUTTON">
<mj-text padding="18px 40px 0"><p style="margin:0"><a href="${item.link}" class="btn"${foreign} style="display:inline-block;background:${settings.look.color};color:#ffffff;font-size:16px;line-height:22px;font-weight:600;text-decoration:none;padding:12px 22px;border-radius:8px">${item.title}</a></p></mj-text>
<#break>
<#case "QUOTE">
<mj-text padding="18px 40px 0"><blockquote${foreign} style="margin:0;padding:0 0 0 18px;border-left:4px solid ${settings.look.accent}"><p class="ink" style="margin:0;${serif}font-size:20px;line-height:29px;color:#1d292d">${item.summary}</p><#if item.title?has_content><p class="muted" style="margin:8px 0 0;font-size:14px;line-height:20px;color:#535f5f">${item.title}</p></#if></blockquote></mj-text>
<#break>
<#case "FIGURES">
<mj-text padding="18px 40px 0"><#if item.title?has_content><h3 class="ink"${foreign} style="margin:0 0 6px;font-size:18px;line-height:25px;font-weight:600;color:#1d292d">${item.title}</h3></#if><#list item.inset.figures as figure><p class="ink"${foreign} style="margin:0 0 8px;font-size:16px;line-height:25px;color:#1d292d"><strong style="${serif}font-size:28px;line-height:32px;font-weight:normal">${figure.value}</strong> ${figure.label}</p></#list></mj-text>
<#break>
</#switch>
</#macro>
