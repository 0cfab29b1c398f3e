//! Any bytes are read in any character set, and findings lie in the text.
#![no_main]

use libfuzzer_sys::fuzz_target;
use quyche::Capitals;
use quyche::Charset;

fuzz_target!(|data: &[u8]| {
    for &charset in Charset::ALL {
        let decoded = quyche::decode_font(data, charset, Capitals::Bytes);
        assert!(quyche::is_normalized(&decoded.text), "{charset}");
        assert!(decoded.lost.iter().all(|span| span.end <= data.len()));
        let encoded = quyche::encode(&decoded.text, charset);
        if encoded.lost.is_empty() && charset != Charset::Tcvn3 {
            let again = quyche::decode_font(&encoded.bytes, charset, Capitals::Bytes).text;
            assert_eq!(again, decoded.text, "{charset}");
        }
        let raised = quyche::decode(data, charset);
        assert!(raised.raised.iter().all(|span| span.of(&raised.text).is_some()));
    }
    let _ = quyche::detect(data);
    let text = String::from_utf8_lossy(data);
    for run in quyche::misread(&text) {
        assert!(run.span.of(&text).is_some());
    }
    for one in quyche::typing_residue(&text) {
        assert!(one.span.of(&text).is_some());
    }
    for one in quyche::irregularities(&text) {
        assert!(one.span.of(&text).is_some());
    }
    let _ = (quyche::damage(&text), quyche::standard_mentions(&text), quyche::spelling_key(&text));
});
