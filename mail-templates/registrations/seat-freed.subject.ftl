${say.text("mail.seat-freed.subject", title)}
