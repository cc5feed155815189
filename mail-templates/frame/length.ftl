<#-- « 1 h 30 », in both forms of a mail. -->
<#function of minutes><#local h = (minutes / 60)?int><#local m = minutes % 60><#if h == 0><#return m + " min"><#elseif m == 0><#return h + " h"><#else><#return h + " h " + m?string("00")></#if></#function>
