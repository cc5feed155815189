${say.text("mail.confirm-address.title")}
