${discreet?then(say.text("mail.fresh.subject"), say.text("mail.data-link.title"))}
