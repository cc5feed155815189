<#ftl output_format="HTML">
<#-- Who writes, which issue this is, and the three colours of the house. -->
<#import "sign.ftl" as sign>
<#assign serif = "font-family:Georgia,serif;">
<#macro masthead letter>
<#local season = say.text("season." + letter.quarter.number, letter.quarter.year?c)>
<mj-table padding="0 40px" css-class="px" role="presentation"><tr><td class="ink" style="${serif}font-size:22px;line-height:28px;color:#1d292d"><@sign.house/></td><td class="muted" align="right" style="font-size:14px;line-height:20px;color:#535f5f"><#if letter.kind.name() == "LETTER">${say.text("mail.number", letter.number?c)} · ${season}<#else>${say.text("mail.announcement")}</#if></td></tr></mj-table>
<mj-table padding="14px 40px 0" css-class="px" role="presentation"><tr><td width="60%" style="background:${settings.look.color};height:4px;font-size:0;line-height:0">&#160;</td><td width="25%" style="background:${settings.look.accent};height:4px;font-size:0;line-height:0">&#160;</td><td width="15%" style="background:#b9d3c4;height:4px;font-size:0;line-height:0">&#160;</td></tr></mj-table>
</#macro>
