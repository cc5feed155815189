<#ftl output_format="HTML">
<#import "../frame/blocks.ftl" as blocks>
<#-- Tables, system fonts, no image; dark by media query, with a class on whatever changes colour (mock 10-message). -->
<#assign sans = "font-family:'Segoe UI',-apple-system,Roboto,Helvetica,Arial,sans-serif;">
<#assign serif = "font-family:Georgia,'Times New Roman',serif;">
<#assign foreign><#if lang != "fr"> lang="fr"</#if></#assign>
<#assign address = settings.baseUrl + "/newsletter/" + letter.number>
<#macro line><mj-divider css-class="line px" border-width="1px" border-color="#e2dcd0" padding="32px 40px 0"/></#macro>
<mjml>
<mj-head>
<mj-title>${letter.words.subject}</mj-title>
<mj-preview>${letter.words.preheader}</mj-preview>
<mj-breakpoint width="480px"/>
<mj-attributes><mj-all padding="0"/><mj-text padding="0 40px" css-class="px"/></mj-attributes>
<mj-style>
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (max-width:480px){.px{padding-left:20px!important;padding-right:20px!important}.h1{font-size:28px!important;line-height:34px!important}}
@media (prefers-color-scheme:dark){.paper,body,body>div{background:#14191b!important}.sheet,.sheet>table,.sheet>table>tbody>tr>td{background:#1b2224!important;background-color:#1b2224!important}.ink{color:#ece8e0!important}.muted{color:#abb5b3!important}.link{color:#86cbcc!important}.line p{border-color:#333e40!important}.warm,.warm>table{background:#392d16!important}.btn{background:#86cbcc!important;color:#0c2023!important}}
[data-ogsc] .ink{color:#ece8e0!important}[data-ogsc] .muted{color:#abb5b3!important}[data-ogsc] .link{color:#86cbcc!important}
</mj-style>
</mj-head>
<mj-body width="600px" background-color="#faf8f4" css-class="paper">
<mj-section padding="24px 8px 0"/>
<mj-section css-class="sheet" background-color="#ffffff" border-radius="12px" padding="28px 0 36px"><mj-column>
<mj-table padding="0 40px" css-class="px" role="presentation"><tr><td class="ink" style="${serif}font-size:22px;line-height:28px;color:#1d292d">${settings.fromName}</td><td class="muted" align="right" style="${sans}font-size:14px;line-height:20px;color:#535f5f"><#if letter.announcement()>${say.text("mail.announcement")}<#else>${say.text("mail.number", letter.number?c)} · ${say.text("season." + letter.quarter.number, letter.quarter.year?c)}</#if></td></tr></mj-table>
<mj-table padding="14px 40px 0" css-class="px" role="presentation"><tr><td width="60%" style="background:#17565e;height:4px;font-size:0;line-height:0">&#160;</td><td width="25%" style="background:#dfa94f;height:4px;font-size:0;line-height:0">&#160;</td><td width="15%" style="background:#b9d3c4;height:4px;font-size:0;line-height:0">&#160;</td></tr></mj-table>
<mj-text padding="28px 40px 0"><h1 class="h1 ink"${foreign} style="margin:0 0 14px;${serif}font-size:34px;line-height:40px;font-weight:normal;color:#1d292d">${letter.words.title}</h1>
<p class="ink" style="margin:0 0 14px;${sans}font-size:17px;line-height:27px;color:#1d292d">${slots.greeting}</p>
<#if letter.words.mail?has_content><div${foreign}>${letter.words.mail?no_esc}</div></#if></mj-text>
<#list letter.parts as part>
<mj-text padding="22px 40px 0"><h2 class="ink"${foreign} style="margin:0;${serif}font-size:23px;line-height:28px;font-weight:normal;color:#1d292d">${part.title}</h2></mj-text>
<#list part.items as item>
<#if item.inset??><@blocks.inset item/><#else>
<mj-text padding="18px 40px 0"><p class="muted" style="margin:0 0 4px;${sans}font-size:14px;line-height:20px;color:#535f5f">${say.text("entry.kind." + item.kind.name())} · <#if item.place?has_content>${item.place}<#else>${say.text("mail.national")}</#if><#if item.startsAt??> · ${say.moment(item.startsAt, settings.zone)}</#if></p><h3${foreign} style="margin:0 0 6px;${sans}font-size:18px;line-height:25px;font-weight:600"><a href="${item.link}" class="link" style="color:#17565e">${item.title}</a></h3><#if item.summary?has_content><p class="ink"${foreign} style="margin:0;${sans}font-size:16px;line-height:25px;color:#1d292d">${item.summary}</p></#if><#if item.kind.name() == "WEBINAR"><p style="margin:12px 0 0"><a href="${item.link}" class="btn" style="display:inline-block;background:#17565e;color:#ffffff;${sans}font-size:16px;line-height:22px;font-weight:600;text-decoration:none;padding:12px 22px;border-radius:8px">${say.text("mail.register")}</a></p></#if></mj-text></#if>
</#list>
<#sep><@line/></#sep>
</#list>
<mj-table padding="36px 40px 0" css-class="px" role="presentation"><tr><td class="warm" style="background:#faefd8;border-radius:10px;padding:20px 24px"><p class="ink" style="margin:0;${sans}font-size:16px;line-height:25px;color:#1d292d"><strong>${say.text("help.title")}</strong><br/><a href="tel:119" class="ink" style="color:#1d292d">119</a> ${say.text("mail.help.119")} · <a href="tel:17" class="ink" style="color:#1d292d">17</a> ${say.text("help.or")} <a href="sms:114" class="ink" style="color:#1d292d">114</a> ${say.text("mail.help.17")} · <a href="tel:3018" class="ink" style="color:#1d292d">3018</a> ${say.text("mail.help.3018")} · <a href="tel:116000" class="ink" style="color:#1d292d">116&#160;000</a> ${say.text("mail.help.116000")}</p></td></tr></mj-table>
<#assign small = "margin:0 0 10px;" + sans + "font-size:14px;line-height:22px;color:#535f5f">
<mj-text padding="32px 40px 0"><#if slots.unsubscribeUrl??><p class="muted" style="${small}">${say.text("mail.why")}</p></#if><p class="muted" style="${small}"><#if slots.unsubscribeUrl??><a href="${slots.unsubscribeUrl}" class="link" style="color:#17565e">${say.text("mail.unsubscribe")}</a> · <a href="${slots.preferencesUrl}" class="link" style="color:#17565e">${say.text("mail.preferences")}</a> · </#if><a href="${address}" class="link" style="color:#17565e">${say.text("mail.browser")}</a></p><p class="muted" style="margin:0;${sans}font-size:14px;line-height:22px;color:#535f5f">${settings.network}<br/>${settings.postalAddress}<br/>${settings.replyTo} · <a href="${settings.baseUrl}/privacy" class="link" style="color:#17565e">${say.text("legal.privacy")}</a></p></mj-text>
</mj-column></mj-section>
<mj-section padding="24px 8px 0"/>
</mj-body>
</mjml>
