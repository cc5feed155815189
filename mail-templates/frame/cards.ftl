<#ftl output_format="HTML">
<#-- What comes from a resource or a webinar: a line with its link, and cards for what one goes to, registers for or listens to. -->
<#assign serif = "font-family:Georgia,serif;">

<#function place item><#return item.place?has_content?then(item.place, say.text("mail.national"))></#function>
<#macro foreign item><#if lang != item.language> lang="${item.language}"</#if></#macro>
<#macro summary item bottom="0"><#if item.summary?has_content><p class="ink"<@foreign item/> style="margin:0 0 ${bottom};font-size:16px;line-height:25px;color:#1d292d">${item.summary}</p></#if></#macro>
<#macro title item><h3<@foreign item/> style="margin:0 0 6px;font-size:18px;line-height:25px;font-weight:600"><a href="${item.link}" class="link" style="color:${settings.look.color}">${item.title}</a></h3></#macro>
<#macro button item words><p style="margin:0"><a href="${item.link}" class="btn" style="display:inline-block;background:${settings.look.color};color:#ffffff;font-size:16px;line-height:22px;font-weight:600;text-decoration:none;padding:12px 22px;border-radius:8px">${words}</a></p></#macro>

<#macro card item>
<#switch item.kind.name()>
<#case "WEBINAR">
<mj-table padding="18px 40px 0" css-class="px" role="presentation"><tr><td class="soft card" style="background:#e0eeec;border-radius:10px;padding:24px"><#if item.startsAt??><p class="date" style="margin:0 0 4px;font-size:15px;line-height:22px;font-weight:600;color:${settings.look.color}">${say.moment(item.startsAt, settings.zone)?cap_first}</p></#if><@title item/><@summary item "18px"/><@button item say.text("mail.register")/></td></tr></mj-table>
<#break>
<#case "EVENT">
<#case "TRAINING">
<#if item.startsAt??>
<#local day = item.startsAt.atZone(settings.zone).toLocalDate()>
<mj-table padding="18px 40px 0" css-class="px" role="presentation"><tr><td width="64" valign="top" style="width:64px;padding:2px 16px 0 0"><div class="soft" style="background:#e0eeec;border-radius:8px;padding:8px 4px;text-align:center"><span class="date" style="display:block;${serif}font-size:26px;line-height:28px;color:${settings.look.color}">${day.dayOfMonth?c}</span><span class="date" style="display:block;font-size:14px;line-height:18px;color:${settings.look.color}">${say.month(day)}</span></div></td><td valign="top"><p class="muted" style="margin:0 0 4px;font-size:14px;line-height:20px;color:#535f5f">${say.text("entry.kind." + item.kind.name())} · ${place(item)}<br/>${say.moment(item.startsAt, settings.zone)}</p><@title item/><@summary item/></td></tr></mj-table>
<#else><@line item/></#if>
<#break>
<#case "PODCAST">
<mj-table padding="18px 40px 0" css-class="px" role="presentation"><tr><td class="edge" style="border-left:4px solid ${settings.look.accent};padding:2px 0 2px 18px"><p class="muted" style="margin:0 0 4px;font-size:14px;line-height:20px;color:#535f5f">${say.text("entry.kind.PODCAST")} · ${place(item)}</p><@title item/><@summary item "10px"/><p style="margin:0;font-size:16px;line-height:25px;font-weight:600"><a href="${item.link}" class="link" style="color:${settings.look.color}">${say.text("mail.listen")}</a></p></td></tr></mj-table>
<#break>
<#default><@line item/>
</#switch>
</#macro>

<#macro line item>
<mj-text padding="18px 40px 0"><p class="muted" style="margin:0 0 4px;font-size:14px;line-height:20px;color:#535f5f">${say.text("entry.kind." + item.kind.name())} · ${place(item)}<#if item.startsAt??> · ${say.moment(item.startsAt, settings.zone)}</#if></p><@title item/><@summary item/></mj-text>
</#macro>
