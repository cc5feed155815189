${say.text("mail.address-known.title")}
