${say.text("mail.nothing-known.title")}
