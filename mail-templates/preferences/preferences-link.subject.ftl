${discreet?then(say.text("mail.fresh.subject"), say.text("mail.preferences-link.title"))}
