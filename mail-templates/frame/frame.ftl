<#ftl output_format="HTML">
<#-- The frame of service mails: tables, system fonts, no image; dark by media query, with a class on whatever changes colour.
     A mail is <@frame.mail title=… preview=…> with <@frame.text>, <@frame.card> inside; a discreet one names neither
     the subject nor the network (P13). -->
<#import "sign.ftl" as sign>
<#assign sans = "font-family:'Segoe UI',-apple-system,Roboto,Helvetica,Arial,sans-serif;">
<#assign serif = "font-family:Georgia,'Times New Roman',serif;">
<#assign p = "margin:0 0 14px;" + sans + "font-size:17px;line-height:27px;color:#1d292d">
<#assign small = "margin:0 0 10px;" + sans + "font-size:14px;line-height:22px;color:#535f5f">

<#macro mail title preview why="" discreet=false>
<mjml>
<mj-head>
<mj-title>${title}</mj-title>
<mj-preview>${preview}</mj-preview>
<mj-breakpoint width="480px"/>
<mj-attributes><mj-all padding="0"/><mj-text padding="0 40px" css-class="px"/></mj-attributes>
<mj-style>
:root{color-scheme:light dark;supported-color-schemes:light dark}
body>div{padding:0 8px}.date::first-letter{text-transform:uppercase}
@media (max-width:480px){.px{padding-left:20px!important;padding-right:20px!important}.card{padding:18px!important}.h1{font-size:28px!important;line-height:34px!important}.btn{display:block!important;text-align:center!important}}
@media (prefers-color-scheme:dark){.paper,body,body>div{background:#14191b!important}.sheet,.sheet>table,.sheet>table>tbody>tr>td{background:#1b2224!important;background-color:#1b2224!important}.ink{color:#ece8e0!important}.muted{color:#abb5b3!important}.link,.date{color:${settings.look.darkColor}!important}.soft{background:#1c3639!important}.warm{background:#392d16!important}.btn{background:${settings.look.darkColor}!important;color:#0c2023!important}}
[data-ogsc] .ink{color:#ece8e0!important}[data-ogsc] .muted{color:#abb5b3!important}[data-ogsc] .link{color:${settings.look.darkColor}!important}
</mj-style>
</mj-head>
<mj-body width="600px" background-color="#faf8f4" css-class="paper">
<mj-section padding="24px 8px 0"/>
<mj-section css-class="sheet" background-color="#ffffff" border-radius="12px" padding="28px 0 36px"><mj-column>
<mj-table padding="0 40px" css-class="px" role="presentation"><tr><td class="ink" style="${serif}font-size:22px;line-height:28px;color:#1d292d"><#if discreet>${settings.fromName}<#else><@sign.house/></#if></td></tr></mj-table>
<mj-table padding="14px 40px 0" css-class="px" role="presentation"><tr><td width="60%" style="background:${settings.look.color};height:4px;font-size:0;line-height:0">&#160;</td><td width="25%" style="background:${settings.look.accent};height:4px;font-size:0;line-height:0">&#160;</td><td width="15%" style="background:#b9d3c4;height:4px;font-size:0;line-height:0">&#160;</td></tr></mj-table>
<mj-text padding="28px 40px 0"><h1 class="h1 ink" style="margin:0;${serif}font-size:32px;line-height:38px;font-weight:normal;color:#1d292d">${title}</h1></mj-text>
<#nested>
<#if !discreet><mj-table padding="28px 40px 0" css-class="px" role="presentation"><tr><td class="warm card" style="background:#faefd8;border-radius:10px;padding:20px 24px"><p class="ink" style="margin:0;${sans}font-size:16px;line-height:25px;color:#1d292d"><strong>${say.text("help.title")}</strong><br/><a href="tel:119" class="ink" style="color:#1d292d">119</a> ${say.text("mail.help.119")} · <a href="tel:17" class="ink" style="color:#1d292d">17</a> ${say.text("help.or")} <a href="sms:114" class="ink" style="color:#1d292d">114</a> ${say.text("mail.help.17")} · <a href="tel:3018" class="ink" style="color:#1d292d">3018</a> ${say.text("mail.help.3018")} · <a href="tel:116000" class="ink" style="color:#1d292d">116&#160;000</a> ${say.text("mail.help.116000")}</p></td></tr></mj-table></#if>
<mj-text padding="28px 40px 0"><#if why?has_content><p class="muted" style="${small}">${why}</p></#if><p class="muted" style="margin:0;${sans}font-size:14px;line-height:22px;color:#535f5f"><#if discreet>${settings.fromName}<#else>${settings.network}<br/>${settings.postalAddress}</#if><br/>${settings.replyTo} · <a href="${settings.baseUrl}/privacy" class="link" style="color:${settings.look.color}">${say.text("legal.privacy")}</a></p></mj-text>
</mj-column></mj-section>
<mj-section padding="24px 8px 0"/>
</mj-body>
</mjml>
</#macro>

<#-- Paragraphs. -->
<#macro text top="20"><mj-text padding="${top}px 40px 0"><#nested></mj-text></#macro>
<#macro para><p class="ink" style="${p}"><#nested></p></#macro>
<#macro note><p class="muted" style="${small}"><#nested></p></#macro>
<#macro link href><a href="${href}" class="link" style="color:${settings.look.color}"><#nested></a></#macro>

<#-- One thing with its date: date is HTML, the lines and the button are what is inside. -->
<#macro card title date="">
<mj-table padding="20px 40px 0" css-class="px" role="presentation"><tr><td class="soft card" style="background:#e0eeec;border-radius:10px;padding:24px"><#if date?has_content><p class="date" style="margin:0 0 4px;${sans}font-size:16px;line-height:24px;font-weight:600;color:${settings.look.color}">${date}</p></#if><h2 class="ink" style="margin:0;${sans}font-size:19px;line-height:26px;font-weight:600;color:#1d292d">${title}</h2><#nested></td></tr></mj-table>
</#macro>
<#macro line><p class="ink" style="margin:8px 0 0;${sans}font-size:16px;line-height:25px;color:#1d292d"><#nested></p></#macro>
<#macro button href><p style="margin:18px 0 0"><a href="${href}" class="btn" style="display:inline-block;background:${settings.look.color};color:#ffffff;${sans}font-size:16px;line-height:22px;font-weight:600;text-decoration:none;padding:12px 22px;border-radius:8px"><#nested></a></p></#macro>
