//! The checks and the search of a portal as an HTTP service, with axum: `POST /validate?profile=…&on=…` with a
//! record, `GET /search?q=…`.

use std::sync::Arc;

use axum::Json;
use axum::Router;
use axum::extract::Query;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;
use axum::routing::post;
use quyche::Date;
use quyche::ErrorKind;
use quyche::Profile;
use quyche::Record;
use quyche::Report;
use quyche::SearchIndex;
use quyche::SearchOptions;
use quyche::Update;
use quyche_examples::Done;
use quyche_examples::records;
use serde::Deserialize;
use serde_json::Value;
use serde_json::json;
use tokio::net::TcpListener;

type Answer<T> = Result<Json<T>, (StatusCode, Json<Value>)>;

#[derive(Deserialize)]
struct Asked {
    profile: String,
    on: String,
}

#[derive(Deserialize)]
struct Sought {
    q: String,
}

/// The report on a record, as the library writes it.
async fn validate(Query(asked): Query<Asked>, Json(record): Json<Value>) -> Answer<Report> {
    let report = || {
        let profile = Profile::builtin(&asked.profile)?;
        Ok(profile.validate(&Record::from_value(record)?, asked.on.parse::<Date>()?))
    };
    report().map(Json).map_err(refused)
}

/// The best hits. A search takes microseconds of one core and waits for nothing.
async fn search(
    State(index): State<Arc<SearchIndex>>,
    Query(sought): Query<Sought>,
) -> Answer<Value> {
    let found = index.search(&sought.q, &SearchOptions::new().limit(10)).map_err(refused)?;
    let hits: Vec<Value> =
        found.hits.iter().map(|hit| json!({ "id": hit.id, "title": hit.title })).collect();
    Ok(Json(json!({ "total": found.total, "hits": hits })))
}

/// What the caller got wrong is 400 with the stable code; the rest is ours.
fn refused(error: quyche::Error) -> (StatusCode, Json<Value>) {
    let status = match error.kind() {
        ErrorKind::InvalidRecord | ErrorKind::InvalidDate | ErrorKind::UnknownProfile => {
            StatusCode::BAD_REQUEST
        }
        _ => StatusCode::INTERNAL_SERVER_ERROR,
    };
    (status, Json(json!({ "code": error.kind().code(), "message": error.to_string() })))
}

fn service() -> Done<Router> {
    let index = SearchIndex::in_memory()?;
    let mut update = Update::new();
    for item in records()? {
        if let Record::Article(article) = &item.record {
            update = update.add(item.id, article);
        }
    }
    index.update(&update)?;
    Ok(Router::new()
        .route("/validate", post(validate))
        .route("/search", get(search))
        .with_state(Arc::new(index)))
}

fn main() -> Done {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
    runtime.block_on(async {
        let listener = TcpListener::bind("127.0.0.1:8000").await?;
        println!("http://{}/search?q=cau", listener.local_addr()?);
        axum::serve(listener, service()?).await?;
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;
    use std::io::Write as _;
    use std::net::SocketAddr;
    use std::net::TcpStream;

    use super::TcpListener;
    use super::service;

    fn ask(address: SocketAddr, request: &str, body: &str) -> String {
        let mut stream = TcpStream::connect(address).unwrap();
        let head = "host: x\r\nconnection: close\r\ncontent-type: application/json";
        let length = body.len();
        write!(stream, "{request} HTTP/1.1\r\n{head}\r\ncontent-length: {length}\r\n\r\n{body}")
            .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn judges_and_searches_over_http() {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build().unwrap();
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        let address = listener.local_addr().unwrap();
        std::thread::spawn(move || {
            runtime.block_on(async { axum::serve(listener, service().unwrap()).await }).unwrap();
        });
        let asked = "POST /validate?profile=ben-tre-03-2019&on=2026-03-01";
        let article = r#"{ "kind": "article", "reuse": true, "source": "TTXVN", "author": "" }"#;
        let answer = ask(address, asked, article);
        assert!(
            answer.starts_with("HTTP/1.1 200") && answer.contains("QC Điều 9 khoản 3"),
            "{answer}"
        );
        let wrong = ask(address, asked, r#"{ "kind": "article", "sorce": "" }"#);
        assert!(wrong.starts_with("HTTP/1.1 400") && wrong.contains("invalid-record"), "{wrong}");
        let found = ask(address, "GET /search?q=cau%20rach%20doi", "");
        assert!(found.contains("Cầu Rạch Đôi thông xe kỹ thuật trước Tết"), "{found}");
    }
}
