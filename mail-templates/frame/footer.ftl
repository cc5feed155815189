<#ftl output_format="HTML">
<#-- Where help is, why this mail came, how to leave, who writes (A16, A17). -->
<#assign small = "margin:0 0 10px;font-size:14px;line-height:22px;color:#535f5f">
<#macro link href words><a href="${href}" class="link" style="color:${settings.look.color}">${words}</a></#macro>
<#macro help>
<mj-table padding="36px 40px 0" css-class="px" role="presentation"><tr><td class="warm card" style="background:#faefd8;border-radius:10px;padding:20px 24px"><p class="ink" style="margin:0;font-size:16px;line-height:25px;color:#1d292d"><strong>${say.text("help.title")}</strong><br/><a href="tel:119" class="ink" style="color:#1d292d">119</a> ${say.text("mail.help.119")} · <a href="tel:17" class="ink" style="color:#1d292d">17</a> ${say.text("help.or")} <a href="sms:114" class="ink" style="color:#1d292d">114</a> ${say.text("mail.help.17")} · <a href="tel:3018" class="ink" style="color:#1d292d">3018</a> ${say.text("mail.help.3018")} · <a href="tel:116000" class="ink" style="color:#1d292d">116&#8239;000</a> ${say.text("mail.help.116000")}</p></td></tr></mj-table>
</#macro>
<#macro footer letter slots>
<@help/>
<mj-text padding="32px 40px 0"><#if slots.unsubscribeUrl??><p class="muted" style="${small}">${say.text("mail.why")}</p></#if><p class="muted" style="${small}"><#if slots.unsubscribeUrl??><@link slots.unsubscribeUrl say.text("mail.unsubscribe")/> · <@link slots.preferencesUrl say.text("mail.preferences")/> · </#if><@link settings.baseUrl + "/newsletter/" + letter.number?c say.text("mail.browser")/></p><p class="muted" style="margin:0;font-size:14px;line-height:22px;color:#535f5f">${settings.network}<br/>${settings.postalAddress}<br/>${settings.replyTo} · <@link settings.baseUrl + "/privacy" say.text("legal.privacy")/></p></mj-text>
</#macro>
