<#ftl output_format="HTML">
<#-- Tables, system fonts, no image but the team's own; dark by media query, with a class on whatever changes colour. -->
<#import "../frame/masthead.ftl" as masthead>
<#import "../frame/cards.ftl" as cards>
<#import "../frame/blocks.ftl" as blocks>
<#import "../frame/footer.ftl" as footer>
<#assign serif = "font-family:Georgia,serif;">
<#macro spoken language><#if lang != language> lang="${language}"</#if></#macro>
<#macro line><mj-divider css-class="line px" border-width="1px" border-color="#e2dcd0" padding="32px 40px 0"/></#macro>
<mjml>
<mj-head>
<mj-title>${letter.words.subject}</mj-title>
<mj-preview>${letter.words.preheader}</mj-preview>
<mj-breakpoint width="480px"/>
<mj-attributes><mj-all padding="0" font-family="Segoe UI,-apple-system,Roboto,Helvetica,Arial,sans-serif" color="#1d292d"/><mj-text padding="0 40px" css-class="px"/></mj-attributes>
<mj-style>
:root{color-scheme:light dark;supported-color-schemes:light dark}
body>div{padding:0 8px}.pic,.pic a{color:${settings.look.color};font-family:Segoe UI,-apple-system,Roboto,Helvetica,Arial,sans-serif}.date::first-letter{text-transform:uppercase}
@media (max-width:480px){.px{padding-left:20px!important;padding-right:20px!important}.card{padding:18px!important}.h1{font-size:28px!important;line-height:34px!important}.btn{display:block!important;text-align:center!important}}
@media (prefers-color-scheme:dark){.paper,body,body>div{background:#14191b!important}.sheet,.sheet>table,.sheet>table>tbody>tr>td{background:#1b2224!important;background-color:#1b2224!important}.ink{color:#ece8e0!important}.muted{color:#abb5b3!important}.link,.date,.pic,.pic a{color:${settings.look.darkColor}!important}.line p{border-color:#333e40!important}.soft{background:#1c3639!important}.warm{background:#392d16!important}.btn{background:${settings.look.darkColor}!important;color:#0c2023!important}}
[data-ogsc] .ink{color:#ece8e0!important}[data-ogsc] .muted{color:#abb5b3!important}[data-ogsc] .link{color:${settings.look.darkColor}!important}
</mj-style>
</mj-head>
<mj-body width="600px" background-color="#faf8f4" css-class="paper">
<mj-section padding="24px 8px 0"/>
<mj-section css-class="sheet" background-color="#ffffff" border-radius="12px" padding="28px 0 36px"><mj-column>
<@masthead.masthead letter/>
<mj-text padding="28px 40px 0"><h1 class="h1 ink"<@spoken letter.words.language/> style="margin:0 0 14px;${serif}font-size:34px;line-height:40px;font-weight:normal;color:#1d292d">${letter.words.title}</h1>
<p class="ink" style="margin:0 0 14px;font-size:17px;line-height:27px;color:#1d292d">${slots.greeting}</p>
<#if letter.gap.name() != "NONE"><p class="muted" style="margin:0 0 14px;font-size:15px;line-height:23px;color:#535f5f">${say.text("mail.gap." + letter.gap.name())}</p></#if>
<#if letter.words.mail?has_content><div<@spoken letter.words.language/>>${letter.words.mail?no_esc}</div></#if></mj-text>
<#list letter.parts as part>
<mj-text padding="${part?is_first?then(22, 32)}px 40px 0"><h2 class="ink"<@spoken part.language/> style="margin:0;${serif}font-size:23px;line-height:28px;font-weight:normal;color:#1d292d">${part.title}</h2></mj-text>
<#list part.items as item>
<#if item.inset??><@blocks.inset item/><#else><@cards.card item/></#if>
</#list>
<#sep><@line/></#sep>
</#list>
<@footer.footer letter slots/>
</mj-column></mj-section>
<mj-section padding="24px 8px 0"/>
</mj-body>
</mjml>
