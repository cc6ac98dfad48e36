use super::*;

fn joined(text: &str) -> String {
    tokens(text).join(" ")
}

#[test]
fn tokens_of_documents() {
    let table = [
        ("面霜推荐", "面霜 霜推 推荐 荐"),
        ("霜", "霜"),
        ("好吃yyds!", "好吃 吃 yyds"),
        ("iPhone 15", "iphone 15"),
        ("🍲", "u1f372"),
    ];
    for (text, expected) in table {
        assert_eq!(joined(text), expected, "{text}");
    }
}
