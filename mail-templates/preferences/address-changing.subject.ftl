${say.text("mail.address-changing.title")}
